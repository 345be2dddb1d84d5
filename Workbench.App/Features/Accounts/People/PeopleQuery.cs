using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Accounts.People;

/// <summary>Returns all people by name, those who can sign in first.</summary>
[AllowedFor(Roles.Administrator)]
public sealed class PeopleQuery(IDbContextFactory<WorkbenchDb> contexts, TimeProvider time)
{
    /// <summary>A service group has dozens of people. The limit keeps the list bounded.</summary>
    private const int MaxPeople = 1000;

    public async Task<Outcome<List<PersonView>>> RunAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await PermissionChecker.IsAllowedAsync<PeopleQuery>(db, actor, ct))
        {
            return Refusal.Because(RefusalCode.NotAllowed);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var rows = await db
            .People.AsNoTracking()
            .OrderByDescending(p => p.IsActive)
            .ThenBy(p => p.Id)
            .Take(MaxPeople)
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.Email,
                p.Roles,
                p.IsActive,
                HasPassword = p.PasswordHash != null,
                p.LockedUntil,
                p.JoinedIntoId,
            })
            .ToListAsync(ct);
        var names = rows.ToDictionary(r => r.Id, r => r.Name);
        var inHand = await db
            .Tickets.AsNoTracking()
            .Where(TicketCondition.IsInProgress.Expression)
            .GroupBy(t => t.TechnicianId!.Value)
            .Select(g => new { PersonId = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.PersonId, g => g.Count, ct);
        return rows.OrderByDescending(r => r.IsActive)
            .ThenBy(r => r.Name, StringComparer.CurrentCulture)
            .Select(r => new PersonView(
                r.Id,
                r.Name,
                r.Email,
                r.Roles,
                ToState(r.IsActive, r.HasPassword, r.LockedUntil > now)
            )
            {
                TicketsInHand = inHand.GetValueOrDefault(r.Id),
                JoinedInto = r.JoinedIntoId is { } kept ? names.GetValueOrDefault(kept) : null,
                CanBeJoined = r is { IsActive: false, HasPassword: false, JoinedIntoId: null },
            })
            .ToList();
    }

    private static PersonState ToState(bool active, bool hasPassword, bool locked) =>
        (active, hasPassword, locked) switch
        {
            (false, _, _) => PersonState.Inactive,
            (true, false, _) => PersonState.Invited,
            (true, true, true) => PersonState.Locked,
            (true, true, false) => PersonState.Active,
        };
}
