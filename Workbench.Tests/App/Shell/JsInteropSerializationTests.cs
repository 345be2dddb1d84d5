using System.Text.Json;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Shell.Interop;
using Xunit;

namespace Workbench.Tests.Shell;

/// <summary>Tests that circuits serialize arguments as before, with fewer type descriptions.</summary>
public sealed class JsInteropSerializationTests
{
    [Fact]
    public async Task A_circuit_describes_no_interface_of_a_number_and_still_serializes_arguments()
    {
        await using var services = Services(lean: true);
        await using var scope = services.CreateAsyncScope();
        var options = OptionsOf(scope);
        await using var plainServices = Services(lean: false);
        await using var plainScope = plainServices.CreateAsyncScope();
        object?[] arguments =
        [
            1,
            2.5,
            "text",
            true,
            null,
            new Dictionary<string, List<string>>(StringComparer.Ordinal) { ["a"] = ["b"] },
            new { Name = "n", Values = new[] { 1, 2 } },
            new ElementReference("7"),
            DayOfWeek.Friday,
        ];

        var json = JsonSerializer.Serialize(arguments, options);

        json.Should().Be(JsonSerializer.Serialize(arguments, OptionsOf(plainScope)));
        options.TryGetTypeInfo(typeof(IComparable<int>), out _).Should().BeFalse();
        JsonSerializer.Deserialize<IEnumerable<int>>("[1,2]", options).Should().Equal(1, 2);
    }

    private static JsonSerializerOptions OptionsOf(AsyncServiceScope scope) =>
        JsInteropSerialization.OptionsOf(
            (JSRuntime)scope.ServiceProvider.GetRequiredService<IJSRuntime>()
        );

    private static ServiceProvider Services(bool lean)
    {
        var services = WebApplication.CreateBuilder().Services;
        services.AddRazorComponents().AddInteractiveServerComponents();
        if (lean)
        {
            services.AddJsInteropSerialization();
        }

        return services.BuildServiceProvider();
    }
}
