using Microsoft.AspNetCore.Components;
using Workbench.Domain;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.Features.Agreements.AgreementEnding;

/// <summary>Shows the amount owed at the end of an agreement and how it is calculated.</summary>
public partial class SettlementPanel
{
    [Parameter, EditorRequired]
    public required Settlement Settlement { get; set; }
}
