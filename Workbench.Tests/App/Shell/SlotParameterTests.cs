using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Settings;
using Workbench.App.Shell.Slots;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class SlotParameterTests : BunitContext
{
    [Fact]
    public async Task Every_contribution_accepts_what_its_slot_gives()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        var contributions = testHost.Get<IEnumerable<SlotContribution>>().ToList();

        contributions.Should().HaveCountGreaterThan(15);
        contributions
            .Select(c => c.Slot)
            .Distinct()
            .Should()
            .BeEquivalentTo(Enum.GetValues<Slot>(), "a slot without contributions is not needed");
        contributions.SelectMany(SlotParameters.Problems).Should().BeEmpty();
    }

    [Theory]
    [InlineData(Slot.CustomerTop, typeof(WithoutParameters), "takes nothing")]
    [InlineData(Slot.CustomerTop, typeof(WithUnknownParameter), "gives no")]
    [InlineData(Slot.MyWorkTop, typeof(WithUnknownParameter), "gives no")]
    [InlineData(Slot.TicketMain, typeof(WithParameterOfAnotherType), "as Int64")]
    public void A_contribution_that_does_not_fit_its_slot_is_caught(
        Slot slot,
        Type component,
        string problem
    ) =>
        SlotParameters
            .Problems(new(slot, component))
            .Should()
            .ContainSingle()
            .Which.Should()
            .Contain(problem);

    [Fact]
    public void A_page_that_gives_a_slot_other_parameters_is_caught()
    {
        ComponentFactories.Add<SlotOutlet, CheckedSlotOutlet>();

        Giving(new(StringComparer.Ordinal) { ["Draft"] = Guid.Empty })
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("*not given Changed*");
        Giving(
                new(StringComparer.Ordinal)
                {
                    ["Draft"] = "",
                    ["Changed"] = EventCallback<App.Shell.Uploads.FileUploadStatus>.Empty,
                }
            )
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("*not given Draft*");
        Giving(
                new(StringComparer.Ordinal)
                {
                    ["Draft"] = Guid.Empty,
                    ["Changed"] = EventCallback<App.Shell.Uploads.FileUploadStatus>.Empty,
                    ["More"] = 1,
                }
            )
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("*no parameter More*");

        Action Giving(Dictionary<string, object> parameters) =>
            () =>
                Render<SlotOutlet>(p =>
                    p.Add(x => x.Slot, Slot.NewTicketFiles).Add(x => x.Parameters, parameters)
                );
    }

    private sealed class WithoutParameters : ComponentBase;

    private sealed class WithUnknownParameter : ComponentBase
    {
        [Parameter]
        public int Number { get; set; }
    }

    private sealed class WithParameterOfAnotherType : ComponentBase
    {
        [Parameter]
        public string Version { get; set; } = "";
    }
}
