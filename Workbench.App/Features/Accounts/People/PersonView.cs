using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People;

/// <summary>A person in the list of people.</summary>
public sealed record PersonView(int Id, string Name, string Email, Roles Roles, PersonState State)
{
    /// <summary>How many tickets the person has in hand.</summary>
    public int TicketsInHand { get; init; }

    /// <summary>The name of the person that they were joined into; null if they were not.</summary>
    public string? JoinedInto { get; init; }

    /// <summary>Whether they came in by an import and never signed in, so that they can be joined.</summary>
    public bool CanBeJoined { get; init; }
}
