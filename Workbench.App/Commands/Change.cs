using Workbench.App.Storage;

namespace Workbench.App.Commands;

/// <summary>That a thing changed; readers look up what it is now.</summary>
public sealed record Change(ChangeTopic Topic, int EntityId);
