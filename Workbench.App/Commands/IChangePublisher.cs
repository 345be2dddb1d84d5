namespace Workbench.App.Commands;

/// <summary>Publishes the changes of a committed command to live pages.</summary>
public interface IChangePublisher
{
    /// <summary>Identifies this node in the change rows that other nodes read.</summary>
    string NodeId { get; }

    void Publish(IReadOnlyCollection<Change> changes);
}
