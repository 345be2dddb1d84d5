namespace Workbench.App.Live.Presence;

/// <summary>Somebody who has a ticket open.</summary>
/// <param name="IsTyping">They are typing on it just now.</param>
public sealed record PresentPerson(int PersonId, string Name, bool IsTyping);
