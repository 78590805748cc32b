import * as sdk from 'billfold/whmcs'
import { expect, test } from 'vitest'
import { contextOf, forSdk, ok, refused } from './sdk.js'
import { createShop, type Fields, person } from './whmcs.js'

test('AffiliateActivate and GetAffiliates', async () => {
  const whmcs = await createShop(forSdk)
  const ctx = contextOf(whmcs)
  await ok(sdk.affiliateActivate(ctx, { userid: 1 }))
  await ok(sdk.affiliateActivate(ctx, { userid: 1 }))
  const now = '2024-05-03 12:30:51'
  expect(await whmcs.must('GetAffiliates')).toEqual({
    ...{ result: 'success', totalresults: '1', startnumber: '0', numreturned: '1' },
    affiliates: {
      affiliate: [
        {
          ...{ id: '1', date: '2024-05-03', clientid: '1', visitors: '0', paytype: '', payamount: '0.00' },
          ...{ onetime: '0', balance: '0.00', withdrawn: '0.00', created_at: now, updated_at: now },
        },
      ],
    },
  })
  expect((await refused(sdk.affiliateActivate(ctx, { userid: 9 })))[1]).toContain('Client ID not found')
  expect((await whmcs.must('GetClientsDetails', { clientid: 1, stats: 1 })).stats.isAffiliate).toBe(true)
})

test.each<[Fields, number[]]>([
  [{}, [1, 2]],
  [{ userid: 2 }, [2]],
  [{ visitors: 0 }, [1, 2]],
  [{ visitors: 1 }, []],
  [{ paytype: 'percentage' }, []],
  [{ balance: '0' }, [1, 2]],
  [{ payamount: '15.00' }, []],
  [{ onetime: 1 }, []],
  [{ withdrawn: 'x' }, []],
  [{ limitstart: 1, limitnum: 1 }, [2]],
])('GetAffiliates by %j', async (fields, ids) => {
  const whmcs = await createShop(forSdk)
  await whmcs.must('AddClient', { ...person, email: 'bob@x.example' })
  for (const userid of [1, 2]) await whmcs.must('AffiliateActivate', { userid })
  const { affiliates } = await ok(sdk.getAffiliates(contextOf(whmcs), fields))
  expect(affiliates.map(({ id }) => id)).toEqual(ids)
})
