namespace Workbench.App.Live.Presence;

/// <summary>Somebody who has a ticket open.</summary>
/// <param name="IsTyping">Whether the person is typing on the ticket now.</param>
public sealed record PresentPerson(int PersonId, string Name, bool IsTyping);
