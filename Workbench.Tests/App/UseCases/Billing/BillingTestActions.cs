using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Billing;
using Workbench.App.Features.Billing.HandOvers;
using Workbench.App.Features.Tickets.Time.Correction;
using Workbench.Domain;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Billing;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;

namespace Workbench.Tests.UseCases.Billing;

/// <summary>What people do in tests of billing.</summary>
internal static class BillingTestActions
{
    public static BillingMonth ThisMonth(this TestHost testHost) =>
        BillingMonth.FromDate(testHost.Today);

    /// <summary>Registers time at the hourly rate on a new ticket. Returns the ticket's number.</summary>
    public static async Task<int> WorkAtRateAsync(
        this TestHost testHost,
        Actor technician,
        int customer,
        int minutes
    )
    {
        var number = await testHost.CreateStartedTicketAsync(
            technician,
            customer,
            SizeClass.Medium,
            funding: FundingMode.HourlyRate
        );
        await testHost.RegisterTimeAsync(technician, number, minutes);
        return number;
    }

    public static async Task<RefillCard> BuyCardAsync(
        this TestHost testHost,
        int customer,
        int hours = 5
    ) =>
        (
            await testHost
                .Get<BuyRefillCard>()
                .RunAsync(
                    Actor.Program,
                    customer,
                    new(hours, "Eva", ContactChannel.Phone),
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

    public static async Task CorrectAsync(
        this TestHost testHost,
        Actor technician,
        int number,
        int entryNo,
        int? minutes
    ) =>
        (
            await testHost
                .Get<CorrectTime>()
                .RunAsync(
                    technician,
                    new(number, null, Guid.NewGuid()),
                    new(entryNo, minutes is { } m ? new(m, testHost.Today) : null, "Typed wrong"),
                    default
                )
        ).ShouldSucceed();

    public static Task<Outcome<HandOverMonthResult>> HandOverAsync(
        this TestHost testHost,
        Actor actor,
        BillingMonth? month = null,
        BillingTotal? agreed = null
    ) =>
        testHost
            .Get<HandOverMonth>()
            .RunAsync(actor, month ?? testHost.ThisMonth(), agreed, Guid.NewGuid(), default);

    public static Task<Outcome<Unit>> UndoHandOverAsync(
        this TestHost testHost,
        Actor actor,
        int no
    ) => testHost.Get<UndoHandOver>().RunAsync(actor, no, "Wrong month", Guid.NewGuid(), default);

    /// <summary>Returns the standing lines of a month, then those that are not handed over.</summary>
    public static Task<IReadOnlyList<BilledLine>> LinesAsync(
        this TestHost testHost,
        BillingMonth? month = null
    ) =>
        testHost
            .Get<BilledLinesQuery>()
            .OfMonthAsync(Actor.Program, month ?? testHost.ThisMonth(), default);

    /// <summary>Returns the lines of hand-overs that were not undone.</summary>
    public static async Task<IReadOnlyList<BillingLine>> StandingLinesAsync(this TestHost testHost)
    {
        await using var db = testHost.CreateDbContext();
        return await db
            .BillingLines.AsNoTracking()
            .Where(l => !db.BillingHandOverUndos.Any(u => u.HandOverNo == l.HandOverNo))
            .ToListAsync();
    }
}
