namespace Workbench.App.Demo;

/// <summary>An offer of the demo.</summary>
/// <param name="PriceOre">In öre, excluding VAT.</param>
internal sealed record DemoOffer(
    int PlannedMinutes,
    long PriceOre,
    string ProjectManager,
    string Note
)
{
    /// <summary>The customer's answer on the day of the decision; null while there is none.</summary>
    public bool? IsAccepted { get; init; }

    /// <summary>The customer's own reference.</summary>
    public string Reference { get; init; } = "";
}
