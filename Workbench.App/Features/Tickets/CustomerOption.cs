namespace Workbench.App.Features.Tickets;

/// <summary>A customer to choose for a new ticket.</summary>
public sealed record CustomerOption(int Id, string Number, string Name)
{
    public override string ToString() => $"{Number} {Name}";
}
