using Workbench.Domain;

namespace Workbench.App.Commands;

/// <summary>Represents the outcome of a use case: one of a closed set of cases. A refusal stores nothing.</summary>
public interface IOutcome<out TSelf>
    where TSelf : IOutcome<TSelf>
{
    /// <summary>Why the use case refused; null when it was done.</summary>
    Refusal? Refusal { get; }

    /// <summary>Whether this is the final answer to the operation. False for an intermediate step.</summary>
    bool IsFinal => true;

    static abstract TSelf Refuse(Refusal refusal);
}
