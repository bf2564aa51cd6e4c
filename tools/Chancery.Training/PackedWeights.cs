using Chancery.Reading;

namespace Chancery.Training;

/// <summary>The weights of a step packed for multiplication, as they are and transposed; shared by the threads.</summary>
internal sealed unsafe class PackedWeights
{
    private readonly Parameters _parameters;
    private readonly List<Tensor> _tensors = [];
    private readonly Dictionary<Tensor, nint> _plain = [];
    private readonly Dictionary<Tensor, nint> _turned = [];

    public PackedWeights(Parameters parameters)
    {
        _parameters = parameters;
        _tensors.AddRange(parameters.Input);
        _tensors.AddRange(parameters.Recurrent);
        _tensors.AddRange([parameters.TagWeights, parameters.ProjectionWeights, parameters.ArcWeights, parameters.LabelWeights]);
        foreach (Tensor tensor in _tensors)
        {
            _plain[tensor] = (nint)Kernels.Allocate(Kernels.PackedSize(tensor.Rows, tensor.Columns));
            _turned[tensor] = (nint)Kernels.Allocate(Kernels.PackedSize(tensor.Columns, tensor.Rows));
        }
    }

    public float* Plain(Tensor tensor) => (float*)_plain[tensor];

    public float* Turned(Tensor tensor) => (float*)_turned[tensor];

    public void Pack(int part, int parts)
    {
        for (int i = part; i < _tensors.Count; i += parts)
        {
            Tensor tensor = _tensors[i];
            float* w = _parameters.At(tensor);
            Kernels.Pack(w, tensor.Columns, 1, tensor.Rows, tensor.Columns, Plain(tensor));
            Kernels.Pack(w, 1, tensor.Columns, tensor.Columns, tensor.Rows, Turned(tensor));
        }
    }
}
