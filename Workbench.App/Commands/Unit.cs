namespace Workbench.App.Commands;

/// <summary>The result of a command that returns no value.</summary>
public sealed record Unit
{
    public static Unit Value { get; } = new();
}
