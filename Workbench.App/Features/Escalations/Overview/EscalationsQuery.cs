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
        queries.RunSharedAsync<EscalationsQuery, int>(actor, toPickUp, CountToPickUpAsync, ct);

    private static Task<int> CountToPickUpAsync(WorkbenchDb db, CancellationToken ct) =>
        db.Escalations.CountAsync(e => e.State == EscalationState.ToPickUp, ct);

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
        var found = new List<(EscalationStage Stage, List<int> Numbers)>();
        var max = filter.Stage is null
            ? EscalationBoard.MaxRows
            : EscalationBoard.MaxRowsOfOneColumn;
        foreach (
            var stage in EscalationFilter.Columns.Where(s =>
                filter.Stage is null || s == filter.Stage
            )
        )
        {
            var escalations = InStage(db, stage, filter.IsMine ? me : null);
            if (customers is not null)
            {
                var ids = customers.Customers.Select(c => c.Id).ToList();
                escalations = escalations.Where(e => ids.Contains(e.CustomerId));
            }

            found.Add((stage, await escalations.Select(e => e.No).Take(max + 1).ToListAsync(ct)));
        }

        var rows = (await db.RowsAsync([.. found.SelectMany(f => f.Numbers)], ct)).ToDictionary(r =>
            r.Escalation.No
        );
        return new(
            filter,
            [
                .. found.Select(f => new EscalationBoard.Column(
                    f.Stage,
                    [.. f.Numbers.Take(max).Where(rows.ContainsKey).Select(no => rows[no])],
                    f.Numbers.Count > max
                )),
            ],
            await toPickUp.GetAsync(token => CountToPickUpAsync(db, token), ct),
            await CountOwnAsync(db, me, filter, found, max, ct),
            customers?.HasMore == true
        );
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
