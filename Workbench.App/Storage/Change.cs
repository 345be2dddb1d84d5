namespace Workbench.App.Storage;

/// <summary>That a thing changed; readers look up what it is now.</summary>
public sealed record Change(ChangeTopic Topic, int EntityId);
