using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Queue;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Funding;

/// <summary>Returns the funding choices of a ticket that is short of hours, each with its figures.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class FundingQuery(
    QueryExecutor queries,
    TicketContentsReader contents,
    PackageList packages,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    /// <returns>The view; null if there is no such ticket.</returns>
    public Task<FundingView?> RunAsync(Actor actor, int number, CancellationToken ct) =>
        queries.RunAsync<FundingQuery, FundingView?>(
            actor,
            async (db, token) =>
                await contents.GetAsync(number, token) is { } found
                    ? await CreateAsync(db, found, token)
                    : null,
            ct
        );

    private async Task<FundingView> CreateAsync(
        WorkbenchDb db,
        TicketContents found,
        CancellationToken ct
    )
    {
        var ticket = found.Ticket;
        var now = time.GetUtcNow().UtcDateTime;
        var today = StockholmTime.DateOf(now);
        var hours = await HoursAsync(db, found, now, ct);
        var (agreement, hoursAccount) = (hours.Agreement, hours.Ledger.Account);
        return new(
            ticket,
            found.Version,
            hours.Customer,
            await db.FindPositionAsync(ticket, ct),
            SufficiencyCheck.Calculate(new(ticket, hours.Customer, agreement, hoursAccount, today)),
            new(hoursAccount.BalanceMinutes),
            TicketHold.OfOthers(found),
            FundingOptions.Calculate(
                ticket,
                hours,
                await packages.GetOnAsync(today, ct),
                agreementPolicyProvider.Current,
                now
            ),
            ticket.UncoveredMinutes > 0 ? UncoveredAtRate(found) : [],
            found.FundingChoices,
            agreementPolicyProvider.Current.HourlyRate,
            agreement?.Covers(today) == true ? agreement.EndDateOf(agreement.TermOn(today)) : null
        )
        {
            Asked = LastRequest(found),
        };
    }

    private static (DateTime At, string By)? LastRequest(TicketContents found) =>
        found.Changes.LastOrDefault(c => c.Kind == TicketChangeKind.AskedForFunding) is { } asked
            ? (asked.ChangedAt, asked.ActorName)
            : null;

    /// <summary>Returns the choices recorded for a ticket, in order.</summary>
    public Task<IReadOnlyList<FundingChoice>> LoadChoicesAsync(
        Actor actor,
        int number,
        CancellationToken ct
    ) =>
        queries.RunSharedAsync<FundingQuery, IReadOnlyList<FundingChoice>>(
            actor,
            async token => (await contents.GetAsync(number, token))?.FundingChoices ?? [],
            ct
        );

    /// <summary>Returns the hours after the resets that are due (N3).</summary>
    private async Task<CustomerHours> HoursAsync(
        WorkbenchDb db,
        TicketContents found,
        DateTime now,
        CancellationToken ct
    )
    {
        var due = await db.ProjectDueResetsAsync(
            [found.Agreement],
            agreementPolicyProvider.Current,
            now,
            ct
        );
        return due.GetValueOrDefault(found.Customer.Id)
            ?? new(
                found.Customer,
                found.Agreement,
                found.Term,
                HoursLedger.Create(found.Account, found.Sources)
            );
    }

    private IReadOnlyList<HourlyRateLine> UncoveredAtRate(TicketContents found) =>
        RateChoiceRules
            .Apply(
                found.Ticket,
                FundingChoiceKind.HourlyRate,
                agreementPolicyProvider.Current.HourlyRateOre
            )
            .TryGetValue(out var atRate, out _)
            ? HourlyRateLine.Calculate(
                atRate,
                [.. found.TimeEntries.Select(t => t.Entry)],
                found.LedgerEntries
            )
            : [];
}
