namespace Workbench.App.Features.Escalations.Card;

/// <summary>Something that happened to an escalation.</summary>
/// <param name="At">UTC.</param>
/// <param name="Who">The name of who did it.</param>
/// <param name="Ticket">The ticket that it happened to, where it was one of them.</param>
/// <param name="Said">What was said with it; may be empty.</param>
public sealed record CardEvent(
    DateTime At,
    CardEventKind Kind,
    string Who,
    int? Ticket,
    string Said
);
