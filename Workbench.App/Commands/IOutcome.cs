using Workbench.Domain;

namespace Workbench.App.Commands;

/// <summary>A closed set of outcomes of a use case. A refusal stores nothing.</summary>
public interface IOutcome<out TSelf>
    where TSelf : IOutcome<TSelf>
{
    /// <summary>Why not; null where it was done.</summary>
    Refusal? Refusal { get; }

    /// <summary>Whether this is the answer to the operation, or a step on the way to it.</summary>
    bool IsFinal => true;

    static abstract TSelf Refuse(Refusal refusal);
}
