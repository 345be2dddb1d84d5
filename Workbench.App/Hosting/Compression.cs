using Microsoft.AspNetCore.ResponseCompression;

namespace Workbench.App.Hosting;

/// <summary>
/// Compresses pages; scripts and styles lie compressed on disk already. Over https too: the only secret in a page is the
/// token of its form, which is masked anew in every answer, so that lengths tell nothing.
/// </summary>
public static class Compression
{
    public static IServiceCollection AddCompression(this IServiceCollection services) =>
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = ["text/html", "application/json"];
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
}
