using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Queue;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Funding;

/// <summary>Returns the funding choices of a ticket that is short of hours, each with its figures.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class FundingQuery(
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    /// <returns>The view; null if there is no such ticket.</returns>
    public Task<FundingView?> RunAsync(Actor actor, int number, CancellationToken ct) =>
        queries.RunAsync<FundingQuery, FundingView?>(
            actor,
            (db, token) => ReadAsync(db, number, token),
            ct
        );

    private async Task<FundingView?> ReadAsync(WorkbenchDb db, int number, CancellationToken ct)
    {
        var found = await db
            .Tickets.Where(t => t.Number == number)
            .Select(t => new
            {
                Ticket = t,
                Version = EF.Property<long>(t, WorkbenchDb.VersionProperty),
            })
            .SingleOrDefaultAsync(ct);
        if (found is not { Ticket: var ticket, Version: var version })
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var today = StockholmTime.DateOf(now);
        var hours = await HoursAsync(db, ticket.CustomerId, now, ct);
        var (agreement, hoursAccount) = (hours.Agreement, hours.Ledger.Account);
        return new(
            ticket,
            version,
            hours.Customer,
            await db.FindPositionAsync(ticket, ct),
            SufficiencyCheck.Calculate(new(ticket, hours.Customer, agreement, hoursAccount, today)),
            new(hoursAccount.BalanceMinutes),
            await TicketHold.LoadOthersAsync(db, ticket, ct),
            FundingOptions.Calculate(
                ticket,
                hours,
                await db.LoadPackagesAsync(today, ct),
                agreementPolicyProvider.Current,
                now
            ),
            ticket.UncoveredMinutes > 0 ? await UncoveredAtRateAsync(db, ticket, ct) : [],
            await LoadChoicesAsync(db, number, ct),
            agreementPolicyProvider.Current.HourlyRate,
            agreement?.Covers(today) == true ? agreement.EndDateOf(agreement.TermOn(today)) : null
        )
        {
            Asked = await LoadRequestAsync(db, number, ct),
        };
    }

    private static async Task<(DateTime At, string By)?> LoadRequestAsync(
        WorkbenchDb db,
        int number,
        CancellationToken ct
    )
    {
        var asked = await db
            .TicketChanges.Where(c =>
                c.TicketNumber == number && c.Kind == TicketChangeKind.AskedForFunding
            )
            .OrderByDescending(c => c.No)
            .Select(c => new { c.ChangedAt, c.ActorName })
            .FirstOrDefaultAsync(ct);
        return asked is null ? null : (asked.ChangedAt, asked.ActorName);
    }

    /// <summary>Returns the choices recorded for a ticket, in order.</summary>
    public Task<IReadOnlyList<FundingChoice>> LoadChoicesAsync(
        Actor actor,
        int number,
        CancellationToken ct
    ) =>
        queries.RunAsync<FundingQuery, IReadOnlyList<FundingChoice>>(
            actor,
            (db, token) => LoadChoicesAsync(db, number, token),
            ct
        );

    private static async Task<IReadOnlyList<FundingChoice>> LoadChoicesAsync(
        WorkbenchDb db,
        int number,
        CancellationToken ct
    ) =>
        await db
            .FundingChoices.Where(c => c.TicketNumber == number)
            .OrderBy(c => c.No)
            .ToListAsync(ct);

    /// <summary>Returns the hours after the resets that are due (N3).</summary>
    private async Task<CustomerHours> HoursAsync(
        WorkbenchDb db,
        int customerId,
        DateTime now,
        CancellationToken ct
    )
    {
        var stored = await db.LoadCustomerHoursAsync([customerId], includeClosed: false, ct);
        var due = await db.ProjectDueResetsAsync(
            [stored[customerId].Agreement],
            agreementPolicyProvider.Current,
            now,
            ct
        );
        return due.GetValueOrDefault(customerId) ?? stored[customerId];
    }

    private async Task<IReadOnlyList<HourlyRateLine>> UncoveredAtRateAsync(
        WorkbenchDb db,
        Ticket ticket,
        CancellationToken ct
    ) =>
        RateChoiceRules
            .Apply(
                ticket,
                FundingChoiceKind.HourlyRate,
                agreementPolicyProvider.Current.HourlyRateOre
            )
            .TryGetValue(out var atRate, out _)
            ? HourlyRateLine.Calculate(
                atRate,
                await db.TimeEntries.Where(t => t.TicketNumber == ticket.Number).ToListAsync(ct),
                await db.LedgerEntries.Where(e => e.TicketNumber == ticket.Number).ToListAsync(ct)
            )
            : [];
}
