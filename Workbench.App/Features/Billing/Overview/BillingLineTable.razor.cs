using Microsoft.AspNetCore.Components;

namespace Workbench.App.Features.Billing.Overview;

/// <summary>Lists lines with their kind, day, time and amount. Of many it shows the first; files contain all.</summary>
public partial class BillingLineTable
{
    private const int MaxLines = 100;

    [Parameter, EditorRequired]
    public required IReadOnlyList<BilledLine> Lines { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Whether the lines are of several customers.</summary>
    [Parameter]
    public bool ShowCustomer { get; set; }

    /// <summary>Whether the files of the page contain all lines.</summary>
    [Parameter]
    public bool AreInFiles { get; set; } = true;
}
