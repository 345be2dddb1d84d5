using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Search;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Overview;

/// <summary>Returns the board of escalations, the number of those to pick up, or one by its number.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class EscalationsQuery(QueryExecutor queries, EscalationsToPickUp toPickUp)
{
    /// <summary>The maximum number of customers whose escalations are looked for.</summary>
    public const int MaxCustomers = 100;

    public Task<EscalationBoard> RunAsync(
        Actor actor,
        EscalationFilter filter,
        CancellationToken ct
    ) =>
        queries.RunAsync<EscalationsQuery, EscalationBoard>(
            actor,
            (db, token) => ReadAsync(db, actor.Id, filter, token),
            ct
        );

    /// <summary>Returns the number of escalations to pick up.</summary>
    public Task<int> CountAsync(Actor actor, CancellationToken ct) =>
        queries.RunSharedAsync<EscalationsQuery, int>(actor, toPickUp, ct);

    /// <returns>The escalation; null if there is none with that number.</returns>
    public Task<EscalationRow?> GetAsync(Actor actor, int no, CancellationToken ct) =>
        queries.RunAsync<EscalationsQuery, EscalationRow?>(
            actor,
            async (db, token) => (await db.RowsAsync([no], token)).SingleOrDefault(),
            ct
        );

    private async Task<EscalationBoard> ReadAsync(
        WorkbenchDb db,
        int me,
        EscalationFilter filter,
        CancellationToken ct
    )
    {
        var customers = filter.IsCustomerGiven
            ? await db.FindCustomersAsync(filter.Customer, MaxCustomers, ct)
            : null;
        var max = filter.Stage is null
            ? EscalationBoard.MaxRows
            : EscalationBoard.MaxRowsOfOneColumn;
        var found = await FindAsync(
            db,
            filter,
            filter.IsMine ? me : null,
            customers?.Customers.Select(c => c.Id).ToList(),
            max + 1,
            ct
        );
        var rows = (await db.RowsAsync([.. found.SelectMany(f => f.Numbers)], ct)).ToDictionary(r =>
            r.Escalation.No
        );
        return new(
            filter,
            [
                .. found.Select(f => new EscalationBoard.Column(
                    f.Stage,
                    [
                        .. Sort(f.Stage, f.Numbers.Where(rows.ContainsKey).Select(no => rows[no]))
                            .Take(max),
                    ],
                    f.Numbers.Count > max
                )),
            ],
            await toPickUp.GetAsync(ct),
            await CountOwnAsync(db, me, filter, found, max, ct),
            customers?.HasMore == true
        );
    }

    /// <summary>Finds the first escalations of each column, all columns in one statement.</summary>
    private static async Task<List<(EscalationStage Stage, List<int> Numbers)>> FindAsync(
        WorkbenchDb db,
        EscalationFilter filter,
        int? owner,
        List<int>? customers,
        int max,
        CancellationToken ct
    )
    {
        var stages = EscalationFilter
            .Columns.Where(s => filter.Stage is null || s == filter.Stage)
            .ToList();
        var numbers = (
            await stages
                .Select(
                    (stage, column) =>
                        InStage(db, stage, owner)
                            .Where(e => customers == null || customers.Contains(e.CustomerId))
                            .Take(max)
                            .Select(e => new { Column = column, e.No })
                )
                .Aggregate((columns, more) => columns.Concat(more))
                .ToListAsync(ct)
        ).ToLookup(f => f.Column, f => f.No);
        return [.. stages.Select((stage, column) => (stage, numbers[column].ToList()))];
    }

    /// <summary>Counts the escalations that the person has picked up, unless the columns show all of them.</summary>
    private static async Task<int> CountOwnAsync(
        WorkbenchDb db,
        int me,
        EscalationFilter filter,
        IReadOnlyList<(EscalationStage Stage, List<int> Numbers)> found,
        int max,
        CancellationToken ct
    )
    {
        var own = found
            .Where(f => f.Stage is EscalationStage.PickedUp or EscalationStage.Offered)
            .ToList();
        return
            filter is { IsMine: true, IsCustomerGiven: false, Stage: null }
            && own.TrueForAll(f => f.Numbers.Count <= max)
            ? own.Sum(f => f.Numbers.Count)
            : await db.Escalations.CountAsync(
                e => e.OwnerId == me && e.State == EscalationState.PickedUp,
                ct
            );
    }

    /// <summary>The escalations of a column, in its order.</summary>
    private static IQueryable<Escalation> InStage(WorkbenchDb db, EscalationStage stage, int? owner)
    {
        var escalations =
            owner is null || stage == EscalationStage.ToPickUp
                ? db.Escalations
                : db.Escalations.Where(e => e.OwnerId == owner);
        return stage switch
        {
            EscalationStage.ToPickUp => escalations
                .Where(e => e.State == EscalationState.ToPickUp)
                .OrderBy(e => e.RaisedAt)
                .ThenBy(e => e.No),
            EscalationStage.PickedUp => ByFollowUp(
                escalations.Where(e => e.State == EscalationState.PickedUp && e.NextOfferNo == 1)
            ),
            EscalationStage.Offered => ByFollowUp(
                escalations.Where(e => e.State == EscalationState.PickedUp && e.NextOfferNo > 1)
            ),
            EscalationStage.Won => Latest(escalations.Where(e => e.State == EscalationState.Won)),
            EscalationStage.Declined => Latest(
                escalations.Where(e =>
                    e.State == EscalationState.Declined || e.State == EscalationState.Withdrawn
                )
            ),
            EscalationStage.Returned => Latest(
                escalations.Where(e => e.State == EscalationState.Rescoped)
            ),
            EscalationStage.Withdrawn => Latest(
                escalations.Where(e => e.State == EscalationState.Withdrawn)
            ),
        };
    }

    /// <summary>Sorts the rows of a column as <see cref="InStage"/>: a statement that joins columns doesn't keep their order.</summary>
    private static IEnumerable<EscalationRow> Sort(
        EscalationStage stage,
        IEnumerable<EscalationRow> rows
    ) =>
        stage switch
        {
            EscalationStage.ToPickUp => rows.OrderBy(r => r.Escalation.RaisedAt)
                .ThenBy(r => r.Escalation.No),
            EscalationStage.PickedUp or EscalationStage.Offered => rows.OrderBy(r =>
                    r.Escalation.FollowUpOn ?? DateOnly.MaxValue
                )
                .ThenBy(r => r.Escalation.RaisedAt)
                .ThenBy(r => r.Escalation.No),
            EscalationStage.Won
            or EscalationStage.Declined
            or EscalationStage.Returned
            or EscalationStage.Withdrawn => rows.OrderByDescending(r => r.Escalation.DecidedAt)
                .ThenByDescending(r => r.Escalation.No),
        };

    /// <summary>Overdue ones first, then by their day. Those that nobody is reminded of come last.</summary>
    private static IQueryable<Escalation> ByFollowUp(IQueryable<Escalation> escalations) =>
        escalations
            .OrderBy(e => e.FollowUpOn == null)
            .ThenBy(e => e.FollowUpOn)
            .ThenBy(e => e.RaisedAt)
            .ThenBy(e => e.No);

    private static IQueryable<Escalation> Latest(IQueryable<Escalation> escalations) =>
        escalations.OrderByDescending(e => e.DecidedAt).ThenByDescending(e => e.No);
}
