using Workbench.App.Storage;

namespace Workbench.App.Commands;

/// <summary>Publishes the changes of a committed command to live pages, and counts what was published.</summary>
public interface IChangePublisher
{
    /// <summary>Identifies this node in the change rows that other nodes read.</summary>
    string NodeId { get; }

    void Publish(IReadOnlyCollection<Change> changes);

    /// <summary>
    /// Returns how often a change of these topics was published. The number rises before pages are notified, so that a page
    /// that reads shared data then already finds it out of date.
    /// </summary>
    long VersionOf(params ReadOnlySpan<ChangeTopic> topics);

    /// <summary>Returns how often a change of this person was published, as <see cref="VersionOf"/>.</summary>
    long VersionOfPerson(int personId);
}
