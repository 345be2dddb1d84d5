namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>What somebody wrote to a ticket and sends.</summary>
/// <param name="IsAnswer">What the customer said answers the question that the ticket waits with.</param>
/// <param name="SaidBy">Who of the customer said it.</param>
public sealed record ComposedMessage(ComposerKind Kind, bool IsAnswer, string SaidBy, string Text);
