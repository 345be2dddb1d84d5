using Microsoft.AspNetCore.Components;
using Workbench.Domain;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.Features.Agreements.AgreementEnding;

/// <summary>What is owed at the end of an agreement, and how that comes about.</summary>
public partial class SettlementPanel
{
    [Parameter, EditorRequired]
    public required Settlement Settlement { get; set; }
}
