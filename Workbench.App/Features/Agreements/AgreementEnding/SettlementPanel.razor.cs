using Microsoft.AspNetCore.Components;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.Features.Agreements.AgreementEnding;

/// <summary>Shows the amount owed at the end of an agreement and how it is calculated.</summary>
public partial class SettlementPanel
{
    [Parameter, EditorRequired]
    public required Settlement Settlement { get; set; }

    /// <summary>The language of the customer who gets it; null for that of the page.</summary>
    [Parameter]
    public string? Language { get; set; }
}
