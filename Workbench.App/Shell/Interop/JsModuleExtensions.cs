using Microsoft.JSInterop;

namespace Workbench.App.Shell.Interop;

/// <summary>Leaving a script module: the connection may be gone before the component is.</summary>
public static class JsModuleExtensions
{
    public static async ValueTask InvokeAndDisposeAsync(
        this IJSObjectReference? module,
        string function,
        params object?[] arguments
    )
    {
        if (module is null)
        {
            return;
        }

        try
        {
            await module.InvokeVoidAsync(function, arguments);
            await module.DisposeAsync();
        }
        catch (Exception gone)
            when (gone
                    is JSDisconnectedException
                        or ObjectDisposedException
                        or OperationCanceledException
            )
        {
            // Nothing is left to tell.
        }
    }
}
