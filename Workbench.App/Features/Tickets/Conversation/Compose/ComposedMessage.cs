namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>A message that a person sends.</summary>
/// <param name="IsAnswer">True if the customer's message answers the question that the ticket waits with.</param>
/// <param name="SaidBy">The person at the customer who wrote or called.</param>
public sealed record ComposedMessage(ComposerKind Kind, bool IsAnswer, string SaidBy, string Text);
