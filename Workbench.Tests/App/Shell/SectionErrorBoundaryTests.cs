using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Workbench.App.Shell.Slots;
using Workbench.App.Shell.Status;
using Xunit;

namespace Workbench.Tests.Shell;

/// <summary>Tests that a failing section doesn't affect the rest of the page.</summary>
public sealed class SectionErrorBoundaryTests : BunitContext
{
    private readonly RecordingLogger log = new();

    public SectionErrorBoundaryTests() => Services.AddSingleton<ILogger<SectionErrorBoundary>>(log);

    [Fact]
    public void A_section_that_fails_while_loading_leaves_its_neighbours_and_can_be_retried()
    {
        Services
            .AddToSlot<TestSlotComponent>(Slot.TicketAside)
            .AddToSlot<FailingComponent>(Slot.TicketAside);
        var switched = new FailureSwitch { IsEnabled = false };
        var outlet = RenderSlot(switched);

        outlet.Find("p").TextContent.Should().Be("fact here");
        var failed = outlet.Find("[data-testid=section-failed]");
        failed.GetAttribute("role").Should().Be("alert");
        log.Lines.Should().ContainSingle();
        failed.TextContent.Should().Contain(log.Lines[0].Split(' ')[^1]);

        switched.IsEnabled = true;
        outlet.Find("[data-testid=section-failed] button").Click();

        outlet.FindAll("[data-testid=section-failed]").Should().BeEmpty();
        outlet.Find("button").TextContent.Should().Be("press");
        log.Lines.Should().ContainSingle("it is logged once");
    }

    [Fact]
    public void A_section_that_fails_in_an_event_leaves_its_neighbours()
    {
        Services
            .AddToSlot<FailingComponent>(Slot.TicketAside)
            .AddToSlot<TestSlotComponent>(Slot.TicketAside);
        var outlet = RenderSlot(new() { IsEnabled = true });

        outlet.Find("button").Click();

        outlet.Find("p:not([data-testid=section-failed] p)").TextContent.Should().Be("fact here");
        outlet.FindAll("[data-testid=section-failed]").Should().ContainSingle();
        log.Lines.Should().ContainSingle();

        outlet.Find("[data-testid=section-failed] button").Click();

        outlet.Find("button").TextContent.Should().Be("press");
    }

    private IRenderedComponent<SlotOutlet> RenderSlot(FailureSwitch switched) =>
        Render<SlotOutlet>(p =>
            p.Add(x => x.Slot, Slot.TicketAside)
                .Add(
                    x => x.Parameters,
                    new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        ["Title"] = "here",
                        ["Switch"] = switched,
                    }
                )
        );

    private sealed class FailureSwitch
    {
        public bool IsEnabled { get; set; }
    }

    private sealed class FailingComponent : ComponentBase
    {
        [Parameter]
        public required FailureSwitch Switch { get; set; }

        protected override async Task OnInitializedAsync()
        {
            await Task.CompletedTask;
            if (!Switch.IsEnabled)
            {
                throw new InvalidOperationException("cannot be read");
            }
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "button");
            builder.AddAttribute(
                1,
                "onclick",
                EventCallback.Factory.Create<MouseEventArgs>(
                    this,
                    () => throw new InvalidOperationException("cannot be done")
                )
            );
            builder.AddContent(2, "press");
            builder.CloseElement();
        }
    }

    private sealed class RecordingLogger : ILogger<SectionErrorBoundary>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Add(formatter(state, exception));
    }
}
