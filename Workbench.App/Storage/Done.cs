namespace Workbench.App.Storage;

/// <summary>Nothing more to say than that it was done.</summary>
public sealed record Done
{
    public static Done Value { get; } = new();
}
