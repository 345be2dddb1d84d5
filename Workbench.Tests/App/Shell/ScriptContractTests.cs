using FluentAssertions;
using Xunit;

namespace Workbench.Tests.Shell;

/// <summary>Scripts and components name each other's functions, methods and attributes as strings.</summary>
public sealed class ScriptContractTests
{
    private const string Script = """
        export function start(element, page) {
          if (element.dataset.uploadUrl) page.invokeMethodAsync("OnStartedAsync", true);
          element.querySelector("[data-upload-key]");
        }

        export async function stop() {
          await DotNet.invokeMethodAsync("Workbench.App", "ConfirmStopped");
        }
        """;

    private const string Component = """
        <div data-upload-url="x" data-upload-key="y"></div>

        [JSInvokable]
        public async Task<bool> OnStartedAsync(bool isReady) => true;

        [JSInvokable]
        public static Task ConfirmStopped() => Task.CompletedTask;

        _module = await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["box.js"]}");
        await _module.InvokeVoidAsync("start", _element);
        await _module.InvokeAndDisposeAsync("stop");
        """;

    [Fact]
    public void Every_name_across_the_border_exists_and_is_used()
    {
        var program = ScriptContract.OfProgram();

        program.Scripts.Should().HaveCountGreaterThan(10);
        program.FindBrokenNames().Should().BeEmpty();
    }

    [Fact]
    public void Names_that_match_are_no_problem() => Problems(Script, Component).Should().BeEmpty();

    [Theory]
    [InlineData("function start", "function begin", "calls start", "exports begin")]
    [InlineData(
        "\"OnStartedAsync\"",
        "\"Started\"",
        "invokes Started",
        "OnStartedAsync is offered"
    )]
    [InlineData(
        "\"ConfirmStopped\"",
        "\"Stopped\"",
        "static method Stopped",
        "ConfirmStopped is offered"
    )]
    [InlineData("dataset.uploadUrl", "dataset.address", "uses data-address")]
    [InlineData("[data-upload-key]", "[data-upload]", "uses data-upload,")]
    public void A_name_that_only_the_script_changed_is_found(
        string name,
        string newName,
        params string[] problems
    ) =>
        ShouldFind(
            Problems(Script.Replace(name, newName, StringComparison.Ordinal), Component),
            problems
        );

    [Theory]
    [InlineData("(\"start\"", "(\"begin\"", "calls begin", "exports start")]
    [InlineData("OnStartedAsync", "Started", "invokes OnStartedAsync", "Started is offered")]
    [InlineData("ConfirmStopped", "Stopped", "static method ConfirmStopped", "Stopped is offered")]
    [InlineData("data-upload-url", "data-address", "uses data-upload-url")]
    [InlineData("Assets[\"box.js\"]", "Assets[\"old.js\"]", "calls start", "exports stop")]
    public void A_name_that_only_the_component_changed_is_found(
        string name,
        string newName,
        params string[] problems
    ) =>
        ShouldFind(
            Problems(Script, Component.Replace(name, newName, StringComparison.Ordinal)),
            problems
        );

    private static void ShouldFind(IReadOnlyList<string> found, string[] expected) =>
        expected.Should().OnlyContain(e => found.Any(f => f.Contains(e, StringComparison.Ordinal)));

    private static IReadOnlyList<string> Problems(string script, string component) =>
        new ScriptContract(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["box.js"] = script },
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Box"] = component },
            ""
        ).FindBrokenNames();
}
