using Workbench.Domain;

namespace Workbench.App.Shared.Tickets;

/// <summary>The names of all people, by id.</summary>
public sealed record StaffNames(IReadOnlyDictionary<int, StaffNames.Member> Members)
{
    public bool Contains(int id) => Members.ContainsKey(id);

    /// <returns>The name; null if there is no such person.</returns>
    public string? NameOf(int? id) =>
        id is { } known && Members.TryGetValue(known, out var member) ? member.Name : null;

    /// <summary>Returns the person whom somebody was joined into; null if they were not joined.</summary>
    public Member? KeptFor(int id) =>
        Members.GetValueOrDefault(id)?.JoinedIntoId is { } kept
            ? Members.GetValueOrDefault(kept)
            : null;

    /// <summary>Returns the id of whom the work of a person counts for.</summary>
    public int? KeptIdOf(int? id) => id is { } known ? KeptFor(known)?.Id ?? known : null;

    /// <summary>Returns the id of a person and of everybody who was joined into them.</summary>
    public IReadOnlyList<int> IdsOf(int personId) =>
        [
            .. Members
                .Values.Where(p => p.Id == personId || p.JoinedIntoId == personId)
                .Select(p => p.Id),
        ];

    public RecordAuthor AuthorOf(int actorId, RecordOrigin origin) =>
        new(actorId, NameOf(actorId), origin);

    /// <summary>A person.</summary>
    /// <param name="JoinedIntoId">Whom their work counts for, because they were joined; null if it counts for themselves.</param>
    public sealed record Member(int Id, string Name, bool IsActive, int? JoinedIntoId);
}
