namespace Workbench.App.Storage.Rows;

/// <summary>Records that an entity changed: topic and id, no content. Other nodes read it.</summary>
/// <param name="NodeId">The node that wrote the row. It has already notified its own pages.</param>
public sealed record ChangeRow(long Id, ChangeTopic Topic, int EntityId, string NodeId, DateTime At)
    : IUnversioned;
