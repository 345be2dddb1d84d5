using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Settings;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Funding;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Classify;

/// <summary>
/// Previews the effect of a class on the customer's hours with the code that classifies the bug. Writes nothing.
/// </summary>
[AllowedFor(Roles.Technician | Roles.TeamLead)]
public sealed class BugClassPreviewQuery(
    QueryExecutor queries,
    AgreementPolicyProvider agreementPolicyProvider,
    TimeProvider time
)
{
    public Task<Outcome<BugClassPreview>> RunAsync(
        Actor actor,
        int number,
        BugClass bugClass,
        CancellationToken ct
    ) =>
        queries.RunAsync<BugClassPreviewQuery, Outcome<BugClassPreview>>(
            actor,
            (db, token) => ReadAsync(db, number, bugClass, token),
            ct
        );

    /// <summary>Returns the latest classification of the bug; null if it has none.</summary>
    public Task<Domain.Bugs.BugClassification?> LatestAsync(
        Actor actor,
        int number,
        CancellationToken ct
    ) =>
        queries.RunAsync<BugClassPreviewQuery, Domain.Bugs.BugClassification?>(
            actor,
            (db, token) =>
                db
                    .BugClassifications.Where(c => c.TicketNumber == number)
                    .OrderByDescending(c => c.No)
                    .FirstOrDefaultAsync(token),
            ct
        );

    private async Task<Outcome<BugClassPreview>> ReadAsync(
        WorkbenchDb db,
        int number,
        BugClass bugClass,
        CancellationToken ct
    )
    {
        await using var snapshot = await db.BeginSnapshotAsync(ct);
        var found = await db
            .Tickets.Where(t => t.Number == number)
            .Select(t => new
            {
                Ticket = t,
                Version = EF.Property<long>(t, WorkbenchDb.VersionProperty),
            })
            .SingleOrDefaultAsync(ct);
        if (found is not { Ticket: { } ticket })
        {
            return Refusal.Because(RefusalCode.NotFound, number);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var hours = await db.LoadProjectedHoursAsync(
            ticket.CustomerId,
            agreementPolicyProvider.Current,
            now,
            ct
        );
        var input = await ClassificationFactsQueries.LoadAsync(db, ticket, hours, ct);
        if (
            !BugClassificationResult
                .Apply(bugClass, input, now)
                .TryGetValue(out var classified, out var refusal)
        )
        {
            return refusal;
        }

        var waiting = await db
            .Tickets.Where(t =>
                t.CustomerId == ticket.CustomerId && t.State == TicketState.AwaitingFunding
            )
            .ToListAsync(ct);
        var moves = AwaitingFundingRules.FindResumable(
            waiting.Select(t => t.Number == number ? classified.Ticket : t),
            hours.Customer,
            hours.Agreement,
            classified.Ledger.Account,
            Actor.Program,
            now
        );
        return new BugClassPreview(
            bugClass,
            found.Version,
            BugClassEffect.Create(input, classified) with
            {
                GoOn = [.. moves.Select(m => m.Ticket.Number)],
            }
        );
    }
}
