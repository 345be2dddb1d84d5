namespace Workbench.Tests.Domain.Properties.AgreementHistories.Reference;

/// <summary>A package of the random histories. There are few: one has no hours, and two differ by one minute.</summary>
public sealed record ReferencePackage(string Name, int Minutes)
{
    public static IReadOnlyList<ReferencePackage> All { get; } =
    [
        new("None", 0),
        new("Small", 60),
        new("Small and a minute", 61),
        new("Medium", 300),
        new("Large", 600),
    ];
}
