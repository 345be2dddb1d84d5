namespace Workbench.App.Commands;

/// <summary>Nothing more to say than that it was done.</summary>
public sealed record Unit
{
    public static Unit Value { get; } = new();
}
