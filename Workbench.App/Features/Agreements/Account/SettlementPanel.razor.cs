using Microsoft.AspNetCore.Components;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements.Account;

/// <summary>What is owed at the end of an agreement, and how that comes about.</summary>
[Rule("S1")]
[Rule("S2")]
public partial class SettlementPanel
{
    [Parameter, EditorRequired]
    public required Settlement Settlement { get; set; }
}
