namespace Workbench.App.Features.Tickets.Intake.CustomerSelection;

/// <summary>A customer to choose for a new ticket.</summary>
public sealed record CustomerMatch(int Id, string Number, string Name)
{
    /// <summary>The contact at the customer; empty if there is none.</summary>
    public string ContactName { get; init; } = "";

    public override string ToString() => $"{Number} {Name}";
}
