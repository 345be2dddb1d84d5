using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Agreements.CustomerAccount;

namespace Workbench.App.Features.Agreements.AgreementEnding;

/// <summary>Lists the tickets that need a funding choice when the agreement ends (S3).</summary>
public partial class OpenTicketList
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<AccountView.OpenTicket> Tickets { get; set; }
}
