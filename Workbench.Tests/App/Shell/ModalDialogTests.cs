using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using Workbench.App.Shell.Components;
using Xunit;

namespace Workbench.Tests.Shell;

/// <summary>Tests that a dialog opens with its content, so that the browser can focus it.</summary>
public sealed class ModalDialogTests : BunitContext
{
    [Fact]
    public async Task At_every_opening_the_content_is_rendered_before_the_browser_opens_the_dialog()
    {
        var browser = new RecordingBrowser();
        Services.AddSingleton<IJSRuntime>(browser);
        var page = Render<PageWithDialog>();
        browser.Markup = () => page.Markup;

        await page.Find("#open").ClickAsync(new());
        await page.Find("#leave").ClickAsync(new());
        await page.Find("#open").ClickAsync(new());

        browser.Opened.Should().HaveCount(2).And.OnlyContain(m => m.Contains("Deliver ticket"));
    }

    /// <summary>Renders the content of its dialog only while it is open.</summary>
    private sealed class PageWithDialog : ComponentBase
    {
        private ModalDialog? _dialog;
        private bool _open;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "id", "open");
            builder.AddAttribute(
                2,
                "onclick",
                EventCallback.Factory.Create<MouseEventArgs>(this, OpenAsync)
            );
            builder.CloseElement();
            builder.OpenElement(3, "button");
            builder.AddAttribute(4, "id", "leave");
            builder.AddAttribute(
                5,
                "onclick",
                EventCallback.Factory.Create<MouseEventArgs>(this, () => _open = false)
            );
            builder.CloseElement();
            builder.OpenComponent<ModalDialog>(6);
            builder.AddComponentParameter(7, nameof(ModalDialog.Title), "Title");
            builder.AddComponentParameter(
                8,
                nameof(ModalDialog.ChildContent),
                (RenderFragment)(content => content.AddContent(0, _open ? "Deliver ticket" : ""))
            );
            builder.AddComponentReferenceCapture(9, dialog => _dialog = (ModalDialog)dialog);
            builder.CloseComponent();
        }

        private async Task OpenAsync()
        {
            _open = true;
            await _dialog!.OpenAsync();
        }
    }

    /// <summary>Records the markup at each opening.</summary>
    private sealed class RecordingBrowser : IJSRuntime, IJSObjectReference
    {
        public Func<string> Markup { get; set; } = () => "";

        public List<string> Opened { get; } = [];

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) =>
            InvokeAsync<TValue>(identifier, CancellationToken.None, args);

        public ValueTask<TValue> InvokeAsync<TValue>(
            string identifier,
            CancellationToken cancellationToken,
            object?[]? args
        )
        {
            if (string.Equals(identifier, "open", StringComparison.Ordinal))
            {
                Opened.Add(Markup());
            }

            return new(this is TValue module ? module : default!);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
