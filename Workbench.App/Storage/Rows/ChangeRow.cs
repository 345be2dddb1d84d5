namespace Workbench.App.Storage.Rows;

/// <summary>That something changed: topic and id, no content. Other nodes read it.</summary>
/// <param name="NodeId">The node that wrote it and has told its own pages already.</param>
public sealed record ChangeRow(long Id, ChangeTopic Topic, int EntityId, string NodeId, DateTime At)
    : IUnversioned;
