using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding.Time;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Agreements.Uncovered;

/// <summary>
/// Covers a ticket's uncovered time with hours that came later. The preview uses the same code and writes nothing.
/// </summary>
[Rule("F8")]
[CommandName("CoverUncoveredTime")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class CoverUncoveredTime(
    CommandExecutor commands,
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    public Task<Outcome<CoveredMinutes>> RunAsync(
        Actor actor,
        TicketCommandTarget target,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<CoverUncoveredTime>(
                actor,
                target.Subject,
                target.OperationId,
                null
            ),
            (context, token) => CoverAsync(context, target, token),
            ct
        );

    /// <summary>Returns what covering would draw now.</summary>
    public Task<Outcome<CoveredMinutes>> PreviewAsync(
        Actor actor,
        int ticketNumber,
        CancellationToken ct
    ) =>
        queries.RunAsync<CoverUncoveredTime, Outcome<CoveredMinutes>>(
            actor,
            (db, token) => PreviewAsync(db, ticketNumber, token),
            ct
        );

    private static async Task<Outcome<CoveredMinutes>> CoverAsync(
        CommandContext context,
        TicketCommandTarget target,
        CancellationToken ct
    )
    {
        if (
            !(await context.LoadTicketAsync(target, ct)).TryGetValue(
                out var ticket,
                out var refusal
            )
        )
        {
            return refusal;
        }

        var account = await CustomerAccountSession.OpenAndCatchUpAsync(
            context,
            ticket.CustomerId,
            ct
        );
        await account.LoadEntriesAsync(DateOnly.MinValue, ct);
        var uncovered = await UncoveredAsync(context.Db, ticket, account.Hours, ct);
        var covering = UncoveredTimeCoverage.Apply(
            ticket,
            uncovered,
            account.Hours,
            context.Today,
            context.Now
        );
        if (!covering.TryGetValue(out var covered, out refusal))
        {
            return refusal;
        }

        account.Apply(covered.Ledger);
        account.Save();
        context.Replace(ticket, covered.Ticket);
        context.RecordChange(ChangeTopic.Ticket, target.Number);
        return new CoveredMinutes(covered.Covered.Value, covered.Ticket.UncoveredMinutes);
    }

    private async Task<Outcome<CoveredMinutes>> PreviewAsync(
        WorkbenchDb db,
        int ticketNumber,
        CancellationToken ct
    )
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        if (
            await db.Tickets.SingleOrDefaultAsync(t => t.Number == ticketNumber, ct)
            is not { } ticket
        )
        {
            return Refusal.Because(RefusalCode.NotFound, ticketNumber);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var hours = await db.LoadProjectedHoursAsync(
            ticket.CustomerId,
            agreementPolicyProvider.Current,
            now,
            ct
        );
        var uncovered = await UncoveredAsync(db, ticket, hours, ct);
        return UncoveredTimeCoverage
            .Apply(ticket, uncovered, hours, StockholmTime.DateOf(now), now)
            .Match<Outcome<CoveredMinutes>>(
                c => new CoveredMinutes(c.Covered.Value, c.Ticket.UncoveredMinutes),
                refusal => refusal
            );
    }

    private static async Task<IReadOnlyList<UncoveredTime>> UncoveredAsync(
        WorkbenchDb db,
        Ticket ticket,
        CustomerHours hours,
        CancellationToken ct
    ) =>
        UncoveredTime.Calculate(
            ticket,
            await db
                .TimeEntries.AsNoTracking()
                .Where(t => t.TicketNumber == ticket.Number)
                .ToListAsync(ct),
            hours.Ledger.EntriesSince(DateOnly.MinValue)
        );

    /// <summary>The time that is covered and the time that stays uncovered, in minutes.</summary>
    public sealed record CoveredMinutes(int Covered, int StillUncovered);
}
