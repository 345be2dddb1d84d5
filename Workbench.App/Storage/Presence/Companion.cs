namespace Workbench.App.Storage.Presence;

/// <summary>Somebody who has a ticket open.</summary>
/// <param name="Writes">They are typing on it just now.</param>
public sealed record Companion(int PersonId, string Name, bool Writes);
