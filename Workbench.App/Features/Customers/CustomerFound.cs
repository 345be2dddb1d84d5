namespace Workbench.App.Features.Customers;

/// <summary>A customer as a search shows it.</summary>
public sealed record CustomerFound(int Id, string Number, string Name)
{
    public override string ToString() => $"{Number} {Name}";
}
