using Microsoft.AspNetCore.Components;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Conversation;

/// <summary>Shows the conversation of an escalated ticket to sales, who write to the customer first.</summary>
public partial class EscalationConversationPanel
{
    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Parameter, EditorRequired]
    public long Version { get; set; }

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }
}
