using Workbench.App.Storage;

namespace Workbench.App.Commands;

/// <summary>Says that an entity changed. It carries no content: readers look up the current state.</summary>
public sealed record Change(ChangeTopic Topic, int EntityId);
