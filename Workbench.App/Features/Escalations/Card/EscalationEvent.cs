namespace Workbench.App.Features.Escalations.Card;

/// <summary>Something that happened to an escalation.</summary>
/// <param name="At">UTC.</param>
/// <param name="ActorName">The name of who did it.</param>
/// <param name="Ticket">The ticket that it happened to, where it was one of them.</param>
/// <param name="Comment">What was said with it; may be empty.</param>
public sealed record CardEvent(
    DateTime At,
    CardEventKind Kind,
    string ActorName,
    int? Ticket,
    string Comment
);
