using System.Diagnostics.CodeAnalysis;
using Workbench.App.Shell.Slots;

namespace Workbench.Tests.Shell;

/// <summary>Takes the place of every slot in page tests, and fails if the page gives it other parameters than the slot has.</summary>
public sealed class CheckedSlotOutlet : SlotOutlet
{
    [SetsRequiredMembers]
    public CheckedSlotOutlet() => Contributions = [];

    protected override void OnParametersSet()
    {
        if (SlotParameters.Problems(Slot, Parameters).FirstOrDefault() is { } problem)
        {
            throw new InvalidOperationException(problem);
        }
    }
}
